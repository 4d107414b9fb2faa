package meridian.ui;

import org.springframework.context.annotation.Configuration;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What is valid, each page says itself, in the words of its refusal. The library that reads it from annotations is there because
 * the description of the API is made with it; left alone it would ask every method of every bean at a start.
 */
@Configuration
class NotByAnnotation implements WebMvcConfigurer {

    @Override
    public Validator getValidator() {
        return Validator.forInstanceOf(Void.class, (given, errors) -> {});
    }
}
