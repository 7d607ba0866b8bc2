/** Generated writers under fire, each kind of fire in a package of its own. */
package io.expectationsink.proof;
