// Makes or uses a passkey, and sends what the authenticator says by the form that the reader sees. Nothing else on the site needs a script.
"use strict";

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const known = list => (list || []).map(each => ({ ...each, id: bytes(each.id) }));

const ways = {
  async create(options) {
    const made = await navigator.credentials.create({ publicKey: {
      ...options, extensions: undefined, challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: known(options.excludeCredentials) } });
    return said(made, { attestationObject: text(made.response.attestationObject), transports: made.response.getTransports?.() || [] });
  },
  async get(options) {
    const used = await navigator.credentials.get({ publicKey: {
      ...options, extensions: undefined, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) } });
    return said(used, {
      authenticatorData: text(used.response.authenticatorData), signature: text(used.response.signature),
      userHandle: used.response.userHandle ? text(used.response.userHandle) : undefined });
  },
};

const said = (credential, response) => ({
  id: credential.id, rawId: text(credential.rawId), type: credential.type, clientExtensionResults: {},
  authenticatorAttachment: credential.authenticatorAttachment || undefined,
  response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
});

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) {
    continue;
  }
  form.hidden = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const problem = form.querySelector("[data-problem]");
    problem.hidden = true;
    try {
      const asked = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (!asked.ok) {
        throw new Error(asked.status);
      }
      const options = await asked.json();
      form.elements.credential.value = JSON.stringify(await ways[form.dataset.passkey](options));
      form.submit();
    } catch {
      problem.hidden = false;
    }
  });
}
