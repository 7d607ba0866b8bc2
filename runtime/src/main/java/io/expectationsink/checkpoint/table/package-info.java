/** Tables as the driver's own catalogs and logs tell of them, with as few calls as that takes. */
package io.expectationsink.checkpoint.table;
