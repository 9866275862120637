package org.tugyr.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.confirm.Assertion;
import org.tugyr.platform.confirm.CoseKey;
import org.tugyr.platform.web.Site;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Making and using passkeys (WebAuthn). A passkey counts as both factors, so an authenticator must know its owner by a finger, a
 * face or a PIN. It belongs to the site's address, or to localhost.
 */
final class Passkeys {

    /** How a session began. */
    static final String BY_PASSKEY = "passkey";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String LOCAL = "localhost";
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private final PasskeyStore store;
    private final Site site;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(PasskeyStore store, Site site) {
        this.store = store;
        this.site = site;
    }

    /** Options for a browser, and the challenge that its answer must be to. */
    record Asked(String options, String challenge) {}

    /** Whether passkeys work at the address that was asked for. */
    boolean work(HttpServletRequest request) {
        String host = request.getServerName();
        String address = site.address();
        return host.equals(LOCAL)
                || (address != null && host.equalsIgnoreCase(URI.create(address).getHost()));
    }

    /** Asks for a new passkey of an account. */
    Asked askToMake(HttpServletRequest request, String account, String name) {
        Bytes challenge = Bytes.random();
        return new Asked(
                json.writeValueAsString(make(request, account, name, challenge)), challenge.toBase64UrlString());
    }

    /** Asks for any passkey. */
    Asked askToUse(HttpServletRequest request) {
        Bytes challenge = Bytes.random();
        return new Asked(json.writeValueAsString(use(request, challenge)), challenge.toBase64UrlString());
    }

    /** Keeps a new passkey; whether it is one. */
    boolean make(HttpServletRequest request, String account, String challenge, String credential, String label) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    json.readValue(credential, new TypeReference<>() {});
            var options = make(request, account, account, Bytes.fromBase64(challenge));
            var _ = party(request)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(made, label)));
            return true;
        } catch (RuntimeException e) { // whatever a hostile answer makes of the libraries
            LOG.info("a passkey was not made: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** The account whose passkey was used; empty where it is none of ours. */
    Optional<String> use(HttpServletRequest request, String challenge, String credential) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> used =
                    json.readValue(credential, new TypeReference<>() {});
            var options = use(request, Bytes.fromBase64(challenge));
            return Optional.of(PasskeyStore.account(party(request)
                    .authenticate(new RelyingPartyAuthenticationRequest(options, used))
                    .getId()));
        } catch (RuntimeException e) { // whatever a hostile answer makes of the libraries
            LOG.info("a passkey was not taken: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Asks for a passkey of an account, to confirm something. */
    String askToConfirm(HttpServletRequest request, String account, Hash challenge) {
        return json.writeValueAsString(confirm(request, account, new Bytes(challenge.toArray())));
    }

    /** The confirmation by a passkey of an account; empty where it is none. */
    Optional<Confirming.Confirmed> confirm(
            HttpServletRequest request, String account, Hash challenge, String credential) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> used =
                    json.readValue(credential, new TypeReference<>() {});
            var options = confirm(request, account, new Bytes(challenge.toArray()));
            CredentialRecord known = store.findByCredentialId(used.getRawId());
            String whose = PasskeyStore.account(party(request)
                    .authenticate(new RelyingPartyAuthenticationRequest(options, used))
                    .getId());
            if (known == null || !whose.equals(account)) {
                return Optional.empty();
            }
            Assertion assertion = new Assertion(
                    used.getResponse().getAuthenticatorData().toBase64UrlString(),
                    used.getResponse().getClientDataJSON().toBase64UrlString(),
                    used.getResponse().getSignature().toBase64UrlString());
            CoseKey key = CoseKey.of(known.getPublicKey().getBytes());
            Optional<Assertion.Fault> fault = assertion.fault(key, host(request), challenge);
            fault.ifPresent(wrong -> LOG.info("a confirmation was not taken: {}", wrong.expected()));
            return fault.isEmpty()
                    ? Optional.of(new Confirming.Confirmed(key, host(request), assertion))
                    : Optional.empty();
        } catch (RuntimeException e) { // whatever a hostile answer makes of the libraries
            LOG.info("a confirmation was not taken: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Webauthn4JRelyingPartyOperations party(HttpServletRequest request) {
        return new Webauthn4JRelyingPartyOperations(store, store, entity(request), Set.of(origin(request)));
    }

    /** The site that passkeys belong to, as browsers spell it. */
    private static String host(HttpServletRequest request) {
        return request.getServerName().toLowerCase(Locale.ROOT);
    }

    private static PublicKeyCredentialRpEntity entity(HttpServletRequest request) {
        return PublicKeyCredentialRpEntity.builder()
                .id(host(request))
                .name(host(request))
                .build();
    }

    private static String origin(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    private PublicKeyCredentialCreationOptions make(
            HttpServletRequest request, String account, String name, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(entity(request))
                .user(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyStore.handle(account))
                        .name(name)
                        .displayName(name)
                        .build())
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .excludeCredentials(known(account))
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .timeout(PATIENCE)
                .build();
    }

    private List<PublicKeyCredentialDescriptor> known(String account) {
        return store.findByUserId(PasskeyStore.handle(account)).stream()
                .map(record -> PublicKeyCredentialDescriptor.builder()
                        .id(record.getCredentialId())
                        .transports(record.getTransports())
                        .build())
                .toList();
    }

    private PublicKeyCredentialRequestOptions confirm(HttpServletRequest request, String account, Bytes challenge) {
        return use(request, challenge, known(account));
    }

    private static PublicKeyCredentialRequestOptions use(HttpServletRequest request, Bytes challenge) {
        return use(request, challenge, List.of());
    }

    private static PublicKeyCredentialRequestOptions use(
            HttpServletRequest request, Bytes challenge, List<PublicKeyCredentialDescriptor> allowed) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(host(request))
                .allowCredentials(allowed)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(PATIENCE)
                .build();
    }
}
