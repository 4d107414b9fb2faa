// Makes and uses passkeys, which no browser can without a script. Without this file the page says what is needed.
const FAILED = {
  InvalidStateError: "This device keeps a passkey of your account already.",
  NotAllowedError: "No passkey was used: it was called off, or took too long. Press the button to try again.",
  SecurityError: "Passkeys belong to another address than this one. Open Meridian at its own address.",
};

function cannot() {
  if (/^[\d.]+$|^\[/.test(location.hostname)) {
    return `Passkeys need a name in the address: on this computer, open http://localhost:${location.port} instead.`;
  }
  if (!window.isSecureContext) return "Passkeys need an address that begins with https.";
  return window.PublicKeyCredential?.parseRequestOptionsFromJSON ? null : "This browser cannot use passkeys. A newer one can.";
}

async function question(address) {
  const answer = await fetch(address, { method: "POST", headers: { Accept: "application/json" } });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.words ?? "Load this page again: your session may have ended.");
  return said;
}

async function use(part, form) {
  const asked = await question(part.dataset.question);
  const credential = part.dataset.passkey === "make"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
  form.elements.credential.value = JSON.stringify(credential);
  for (const typed of form.querySelectorAll("input[type=password]")) typed.value = "";
  form.action = part.dataset.answer;
  form.submit();
}

for (const part of document.querySelectorAll("[data-passkey]")) {
  const button = part.querySelector("button");
  const words = part.querySelector("[role=status]");
  const form = part.closest("form");
  const why = cannot();
  words.textContent = why ?? "";
  button.hidden = why !== null;
  button.addEventListener("click", () => {
    // A form that lacks its name is sent as it is, to be told so before a passkey is made.
    if (part.dataset.passkey === "make" && !form.elements.name.value.trim()) return form.submit();
    button.disabled = true;
    words.textContent = "Follow what your browser asks.";
    use(part, form).catch((failed) => {
      words.textContent = FAILED[failed.name] ?? failed.message;
      button.disabled = false;
    });
  });
}
