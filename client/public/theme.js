// Sets the theme kept on this device before the first paint. A file of its own, because the content security policy allows no inline script.
(() => {
  try {
    const kept = JSON.parse(localStorage.getItem('two-hats:theme') ?? 'null');
    if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
  } catch {
    // Blocked or damaged storage: the system's theme it is.
  }
})();
