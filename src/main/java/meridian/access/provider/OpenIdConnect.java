package meridian.access.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import meridian.access.provider.Provider.ClientSecret;
import meridian.platform.outside.OtherServers;
import meridian.platform.outside.OtherServers.Answer;
import meridian.platform.outside.Unreachable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Speaks OpenID Connect with providers: the code flow with PKCE, and what has to hold of its ID token. */
@Component
class OpenIdConnect {

    private static final Scope SCOPE = new Scope("openid", "email", "profile");

    /** Signed with a key of the provider's own: none, and none with a secret that both know. */
    private static final Set<JWSAlgorithm> SIGNED = Set.copyOf(JWSAlgorithm.Family.SIGNATURE);

    private final OtherServers servers;
    private final Discovery discovery;

    OpenIdConnect(OtherServers servers, Discovery discovery) {
        this.servers = servers;
        this.discovery = discovery;
    }

    /** Where a browser is sent to be asked who it is. */
    URI question(Provider provider, Asked asked, URI answerPage) throws Unreachable {
        OIDCProviderMetadata known = discovery.of(provider.issuer());
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, SCOPE, new ClientID(provider.clientId()), answerPage)
                .endpointURI(known.getAuthorizationEndpointURI())
                .state(new State(asked.state().text()))
                .nonce(new Nonce(asked.nonce()))
                .codeChallenge(new CodeVerifier(asked.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Whether an answer that says who sends it comes from this provider, and not from another to which the browser was led
     * (RFC 9207).
     *
     * @param issuer as the answer says it, null where it does not
     */
    boolean isFrom(Provider provider, @Nullable String issuer) throws Unreachable {
        return issuer == null
                ? !discovery.of(provider.issuer()).supportsAuthorizationResponseIssuerParam()
                : issuer.equals(provider.issuer());
    }

    /**
     * Whom a code stands for.
     *
     * @throws Unreachable where the provider cannot be asked, or does not take the code
     * @throws Forged where what it answers does not hold
     */
    Said said(Provider provider, Asked asked, String code, URI answerPage) throws Unreachable, Forged {
        OIDCProviderMetadata known = discovery.of(provider.issuer());
        OIDCTokenResponse tokens = tokens(provider, known, asked, code, answerPage);
        JWT token = tokens.getOIDCTokens().getIDToken();
        if (token == null) {
            throw new Forged("it sent no ID token");
        }
        AccessToken access = tokens.getOIDCTokens().getAccessToken();
        IDTokenClaimsSet claims = checked(provider, known, token, asked);
        checkHash(access, token, claims);
        return address(claims) != null || known.getUserInfoEndpointURI() == null
                ? said(claims, claims)
                : said(claims, more(known, access, claims));
    }

    private OIDCTokenResponse tokens(
            Provider provider, OIDCProviderMetadata known, Asked asked, String code, URI answerPage)
            throws Unreachable, Forged {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), answerPage, new CodeVerifier(asked.verifier()));
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(send(request(provider, known, grant)));
            if (!answer.indicatesSuccess()) {
                throw new Unreachable("it refuses what Meridian shows it (%s)"
                        .formatted(answer.toErrorResponse().getErrorObject().getCode()));
            }
            return (OIDCTokenResponse) answer.toSuccessResponse();
        } catch (ParseException | ClassCastException none) {
            throw new Forged("it does not answer as OpenID Connect says");
        }
    }

    /**
     * Whether the provider takes client and secret: it is shown a code that is none, which the right ones are refused for.
     *
     * @return what it does not like; empty where it seems content
     */
    String objection(Provider provider, URI answerPage) throws Unreachable {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode("a-code-to-be-refused"), answerPage, new CodeVerifier());
        HTTPResponse answer = send(request(provider, discovery.anew(provider.issuer()), grant));
        try {
            @Nullable
            String code = TokenResponse.parse(answer)
                    .toErrorResponse()
                    .getErrorObject()
                    .getCode();
            return "invalid_client".equals(code) || "unauthorized_client".equals(code) ? code : "";
        } catch (ParseException | ClassCastException none) {
            return answer.getStatusCode() == HTTPResponse.SC_UNAUTHORIZED ? "401" : "";
        }
    }

    private static HTTPRequest request(Provider provider, OIDCProviderMetadata known, AuthorizationCodeGrant grant) {
        URI endpoint = known.getTokenEndpointURI();
        ClientID client = new ClientID(provider.clientId());
        @Nullable ClientSecret secret = provider.secret();
        return (secret == null
                        ? new TokenRequest.Builder(endpoint, client, grant)
                        : new TokenRequest.Builder(endpoint, shown(known, client, new Secret(secret.text())), grant))
                .build()
                .toHTTPRequest();
    }

    private static ClientAuthentication shown(OIDCProviderMetadata known, ClientID client, Secret secret) {
        @Nullable List<ClientAuthenticationMethod> taken = known.getTokenEndpointAuthMethods();
        boolean basic = taken == null || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(client, secret) : new ClientSecretPost(client, secret);
    }

    private HTTPResponse send(HTTPRequest request) throws Unreachable {
        Answer answer =
                servers.ask(request.getMethod().name(), request.getURI(), request.getHeaderMap(), request.getBody());
        try {
            HTTPResponse response = new HTTPResponse(answer.status());
            if (answer.contentType() != null) {
                response.setContentType(answer.contentType());
            }
            response.setBody(answer.body());
            return response;
        } catch (ParseException wrong) {
            throw new Unreachable(request.getURI().getHost() + " does not answer as OpenID Connect says");
        }
    }

    private IDTokenClaimsSet checked(Provider provider, OIDCProviderMetadata known, JWT token, Asked asked)
            throws Unreachable, Forged {
        JWKSource<SecurityContext> keys = discovery.keys(known);
        Set<JWSAlgorithm> algorithms = known.getIDTokenJWSAlgs() == null
                ? Set.of(JWSAlgorithm.RS256)
                : known.getIDTokenJWSAlgs().stream().filter(SIGNED::contains).collect(Collectors.toSet());
        try {
            IDTokenClaimsSet claims = new IDTokenValidator(
                            new Issuer(provider.issuer()),
                            new ClientID(provider.clientId()),
                            new JWSVerificationKeySelector<>(algorithms, keys),
                            null)
                    .validate(token, new Nonce(asked.nonce()));
            checkParty(provider, claims);
            return claims;
        } catch (BadJOSEException | IllegalArgumentException wrong) {
            throw new Forged("its ID token does not hold: " + wrong.getMessage());
        } catch (KeySourceException none) {
            throw new Unreachable("its keys are not to be had");
        } catch (JOSEException wrong) {
            throw new Forged("its ID token cannot be checked");
        }
    }

    /** That Meridian and nobody else asked for it: the library leaves that open. */
    private static void checkParty(Provider provider, IDTokenClaimsSet claims) throws Forged {
        @Nullable AuthorizedParty party = claims.getAuthorizedParty();
        if (party == null ? claims.getAudience().size() > 1 : !party.getValue().equals(provider.clientId())) {
            throw new Forged("its ID token was asked for by another");
        }
    }

    /** That the access token belongs to the ID token, where that says so. */
    private static void checkHash(AccessToken access, JWT token, IDTokenClaimsSet claims) throws Forged {
        if (claims.getAccessTokenHash() == null) {
            return;
        }
        try {
            AccessTokenValidator.validate(
                    access, (JWSAlgorithm) token.getHeader().getAlgorithm(), claims.getAccessTokenHash());
        } catch (InvalidHashException | ClassCastException wrong) {
            throw new Forged("its access token is not the one of its ID token");
        }
    }

    /** What it says besides, of the same person. */
    private ClaimsSet more(OIDCProviderMetadata known, AccessToken access, IDTokenClaimsSet claims)
            throws Unreachable, Forged {
        HTTPRequest request = new UserInfoRequest(known.getUserInfoEndpointURI(), access).toHTTPRequest();
        try {
            UserInfoResponse answer = UserInfoResponse.parse(send(request));
            if (!answer.indicatesSuccess()) {
                return claims;
            }
            @Nullable UserInfo info = answer.toSuccessResponse().getUserInfo();
            if (info == null) {
                return claims;
            }
            if (!claims.getSubject().equals(info.getSubject())) {
                throw new Forged("what it says besides is of somebody else");
            }
            return info;
        } catch (ParseException none) {
            return claims;
        }
    }

    private static Said said(IDTokenClaimsSet claims, ClaimsSet more) {
        return new Said(
                Objects.requireNonNull(claims.getSubject()).getValue(), address(more), more.getStringClaim("name"));
    }

    /**
     * An address that the provider has checked: anybody can say that another's is theirs. Entra says so otherwise than others
     * ({@code xms_edov}).
     */
    private static @Nullable String address(ClaimsSet claims) {
        return isTrue(claims.getClaim("email_verified")) || isTrue(claims.getClaim("xms_edov"))
                ? claims.getStringClaim("email")
                : null;
    }

    private static boolean isTrue(@Nullable Object claim) {
        return claim != null && Set.of("true", "1").contains(claim.toString());
    }
}
