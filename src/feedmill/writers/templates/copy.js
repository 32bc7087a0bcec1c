// A button that copies a feed's address. Without this script there is no button: a click selects the whole address.
"use strict";
for (const button of document.querySelectorAll("button[data-copy]")) {
  const address = document.getElementById(button.dataset.copy);
  const told = document.getElementById(button.dataset.told);
  button.hidden = false;
  button.addEventListener("click", async () => {
    getSelection().selectAllChildren(address);
    try {
      await navigator.clipboard.writeText(address.textContent);
    } catch {
      // A page that came over plain HTTP may not write to the clipboard; a selection can still be copied.
      if (!document.execCommand("copy")) return;
    }
    told.textContent = told.dataset.words;
  });
}
