package meridian.roles.reading.vocabulary;

/** What a "Key: value" line of a role document can say. */
public enum Field {
    TITLE,
    GRADE,
    DEPARTMENT,
    DIRECTORATE,
    SECTION,
    REPORTSTO,
    ACCOUNTABLETO,
    RESPONSIBLEFOR,
    PAY,
    PAYMIN,
    PAYMAX,
    LOCATION,
    PREVIOUS,
    NEXT,
    ORGANISATION,
    FAMILY,
    FRAMEWORK,
    METHODS,
    OTHER
}
