package io.expectationsink.checkpoint;

/**
 * A file of a backup.
 *
 * @param path where it lies, from the root
 * @param bytes how long it is
 * @param crc the CRC-32C of its content, in hexadecimal
 */
record CopiedFile(String path, long bytes, String crc) {}
