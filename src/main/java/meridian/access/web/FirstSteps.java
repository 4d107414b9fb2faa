package meridian.access.web;

import java.util.List;
import meridian.access.signin.SamplePeople;
import meridian.access.signin.SetUp;
import org.springframework.stereotype.Component;

/** What the terminal says to whoever has just started the program: how to become somebody here. */
@Component
public class FirstSteps {

    private final SetUp setUp;
    private final SamplePeople sample;

    FirstSteps(SetUp setUp, SamplePeople sample) {
        this.setUp = setUp;
        this.sample = sample;
    }

    /**
     * The lines; none where people sign in with accounts of their own.
     *
     * @param address where Meridian answers, without a slash at the end
     */
    public List<String> lines(String address) {
        List<String> accounts = sample.table();
        if (!accounts.isEmpty()) {
            return accounts;
        }
        return setUp.open()
                .map(code -> List.of("Set it up at %s/set-up with the code %s".formatted(address, code.text())))
                .orElse(List.of());
    }
}
