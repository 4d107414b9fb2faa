package meridian.access;

import java.util.List;

/**
 * Some of those who were looked for, to be shown on one page.
 *
 * @param total how many there are on all pages
 */
public record FoundMembers(List<Member> shown, long total) {}
