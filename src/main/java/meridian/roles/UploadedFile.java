package meridian.roles;

/**
 * A file to import.
 *
 * @param name with the folders it was in, separated by "/"
 */
public record UploadedFile(String name, byte[] content) {}
