/** Writes and reads Kazakh: the ending that a word or number takes, numbers and dates in words, alphabet order, stems. */
package org.tugyr.kazakh;
