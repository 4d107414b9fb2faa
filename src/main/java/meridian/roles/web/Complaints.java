package meridian.roles.web;

/** What is wrong with the documents a command was given: a line each on standard error, and whether there was any. */
final class Complaints {

    private boolean any;

    void say(String name, String message) {
        any = true;
        Console.complain(name, message);
    }

    boolean any() {
        return any;
    }
}
