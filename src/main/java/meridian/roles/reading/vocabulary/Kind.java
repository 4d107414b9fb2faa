package meridian.roles.reading.vocabulary;

/** What a section of a role document is about. */
public enum Kind {
    /** What the holder does. */
    DUTIES,
    /** What the role is for, an introduction included. */
    PURPOSE,
    /** What the role is to achieve: neither a duty nor a measure. */
    OUTCOMES,
    MEASURES,
    /** What the holder knows, can do and has done. */
    CRITERIA,
    /** The framework's attributes of responsibility. */
    COMPETENCIES,
    /** Named skills, with a level or without. */
    CAPABILITIES,
    METHODS,
    PAY,
    LADDER,
    /** Facts about the post: fields, reporting, context. */
    HEADER,
    /** Beside the role: benefits, applying, the employer, conditions. */
    APART
}
