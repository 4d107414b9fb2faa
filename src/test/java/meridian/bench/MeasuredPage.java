package meridian.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import meridian.testing.ApiClient;
import meridian.testing.Question;
import meridian.testing.Questions;

/**
 * A page over HTTP against the statements it asks, asked again without the application: in turn, so that what else the
 * computer does weighs on both.
 *
 * @param page the times of the page
 * @param bare the times of its statements by themselves, every cell fetched
 * @param questions the most statements a page asked
 */
record MeasuredPage(Percentiles page, Percentiles bare, int questions) {

    private static final int ADDRESSES = 100;

    /** After so long the compiler of the JVM is done with a page: one that is asked for 600 times was still getting faster. */
    private static final Duration WARM = Duration.ofSeconds(40);

    private static final int ROUNDS = 2;

    double ratio() {
        return page.at(0.5) / bare.at(0.5);
    }

    /** Whether the application adds at most twice what its statements take, or is done before anybody notices. */
    boolean isNearlyBare() {
        return ratio() <= 3 || page.at(0.5) < 5;
    }

    /** A user's requests to one address after another. */
    record Visitor(HttpClient http, String address) {

        /** A request of the tests' own person, who is signed in. */
        HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", ApiClient.COOKIE);
        }

        /** @throws IllegalStateException where the page does not answer as it should */
        void get(String path) throws IOException, InterruptedException {
            int status =
                    http.send(request(path).build(), BodyHandlers.ofByteArray()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(path + " answers " + status);
            }
        }
    }

    static MeasuredPage of(Visitor visitor, Connection database, IntFunction<String> path)
            throws IOException, InterruptedException, SQLException {
        Questions questions = new Questions(visitor.address());
        List<List<Question>> asked = new ArrayList<>();
        for (int i = 0; i < ADDRESSES; i++) {
            asked.add(questions.asked(path.apply(i)));
        }
        long warm = System.nanoTime() + WARM.toNanos();
        while (System.nanoTime() < warm) {
            round(visitor, database, path, asked, new ArrayList<>(), new ArrayList<>());
        }
        List<Long> page = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            round(visitor, database, path, asked, page, bare);
        }
        return new MeasuredPage(
                Percentiles.of(page),
                Percentiles.of(bare),
                asked.stream().mapToInt(List::size).max().orElse(0));
    }

    /** Asks each address and its statements in turn, and adds how long each took in nanoseconds. */
    private static void round(
            Visitor visitor,
            Connection database,
            IntFunction<String> path,
            List<List<Question>> asked,
            List<Long> page,
            List<Long> bare)
            throws IOException, InterruptedException, SQLException {
        for (int i = 0; i < ADDRESSES; i++) {
            long start = System.nanoTime();
            visitor.get(path.apply(i));
            long answered = System.nanoTime();
            for (Question question : asked.get(i)) {
                question.ask(database);
            }
            page.add(answered - start);
            bare.add(System.nanoTime() - answered);
        }
    }
}
