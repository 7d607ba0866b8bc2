/** One sink on shared storage, and drivers of it in JVMs of their own, for whatever storage it is. */
package io.expectationsink.proof.storage;
