/**
 * Finds the names of people in the words of a source, from the words around them, so that they are
 * not published.
 */
package marsad.export.names;
