package meridian.roles.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import meridian.access.Actor;
import meridian.access.Scope;
import meridian.access.rules.Asker;
import meridian.access.rules.ScopeNeeded;
import meridian.ui.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/openapi.json} says of the API as a whole. */
@Configuration
class ApiDescription {

    private static final String TOKEN = "token";

    static {
        // Who asks is known from the request: it is no parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Asker.class);
    }

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
                                by field: what was given, the rule, what to do. A write that is sent with a key of its own in
                                Idempotency-Key is done once, however often it is sent within a day.
                                """)
                        .license(new License().name("MIT").identifier("MIT")))
                .servers(List.of(new Server().url("/")));
    }

    /** The scope that a token needs for each operation; without a token, the session of a browser is taken. */
    @Bean
    OperationCustomizer scopes() {
        return (operation, method) -> {
            List<String> scopes =
                    ScopeNeeded.by(method).stream().map(Scope::code).toList();
            return operation.addSecurityItem(new SecurityRequirement().addList(TOKEN, scopes));
        };
    }

    /** Every write takes a key of its own; an export reads, although it is sent by POST. */
    @Bean
    OpenApiCustomizer keys() {
        Parameter key = new HeaderParameter()
                .name("Idempotency-Key")
                .schema(new StringSchema().minLength(1).maxLength(200))
                .description(
                        "Of the program's own making, such as a UUID: sent again with the same within a day, this is not done"
                                + " again but answered as before. 409 while it is being done; 422 with something else.");
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (method != PathItem.HttpMethod.GET && !path.equals("/api/exports")) {
                        operation.addParametersItem(key);
                    }
                }));
    }

    @Bean
    OpenApiCustomizer problems() {
        ApiResponse answer = new ApiResponse()
                .description("What went wrong, as a problem (RFC 9457)")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
        SecurityScheme token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(
                        "A token of one's own, made at /account/tokens, or of a service account. With each operation stands"
                                + " the scope it needs.");
        return api -> {
            api.getComponents().addSecuritySchemes(TOKEN, token);
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().setDefault(answer));
        };
    }
}
