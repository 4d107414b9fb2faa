package meridian;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.modulith.Modulithic;

/** The web application: every module, one database. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
@Modulithic(systemName = "Meridian")
public class MeridianApplication {}
