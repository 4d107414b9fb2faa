package meridian.roles.reading;

/** What a "Key: value" line of a role document can say. */
enum Field {
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
