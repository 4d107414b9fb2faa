package meridian.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time, in Coordinated Universal Time. */
@Configuration
class SystemClock {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
