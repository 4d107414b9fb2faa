package meridian.roles.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/openapi.json} says of the API as a whole. */
@Configuration
class ApiDescription {

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Meridian")
                        .version("1")
                        .description("""
                                Everything the pages can do, through the same rules. Lists are answered with items and next, a cursor to ask
                                for what follows with. A change of a draft names the revision it is meant for in If-Match. What goes wrong is
                                a problem (RFC 9457) with a reference that also stands in the log; what breaks a rule is 422 with errors field
                                by field.
                                """)
                        .license(new License().name("MIT").identifier("MIT")))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    OpenApiCustomizer problems() {
        ObjectSchema problem = new ObjectSchema();
        problem.addProperty("title", new StringSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("reference", new StringSchema());
        ApiResponse answer = new ApiResponse()
                .description("What went wrong, as a problem (RFC 9457)")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.getResponses().setDefault(answer));
    }
}
