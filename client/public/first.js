// What comes before everything else, in words that any browser knows (ES5): the theme kept on this device, before the first paint; and a
// sentence in place of a blank page where the browser is too old. A file of its own, because the content security policy allows no inline script.
(function () {
  var page = document.documentElement;

  function kept(name) {
    try {
      return JSON.parse(localStorage.getItem('two-hats:' + name));
    } catch (_) {
      // Blocked or damaged storage holds nothing.
      return null;
    }
  }

  // Whoever shows a page in a slide says in its address which colours the slide has.
  var asked = /[?&]theme=(light|dark)(&|$)/.exec(location.search);
  var theme = asked ? asked[1] : kept('theme');
  if (theme === 'light' || theme === 'dark') page.setAttribute('data-theme', theme);

  // What came last to the browsers of ../browserFloor.ts; whoever has it has what came before. Modules alone say too little.
  var isNewEnough =
    'noModule' in document.createElement('script') &&
    typeof Object.hasOwn === 'function' &&
    typeof Array.prototype.findLast === 'function' &&
    typeof HTMLDialogElement === 'function' &&
    window.CSS &&
    CSS.supports('selector(:has(a))') &&
    CSS.supports('container-type', 'inline-size');
  if (isNewEnough) return;

  var words = {
    en: [
      'This browser is too old for Two Hats',
      'Please update it, or open this page with another one: Chrome or Edge from version 106, Safari from 16, Firefox from 121.',
    ],
    de: [
      'Dieser Browser ist zu alt für Two Hats',
      'Bitte aktualisiere ihn oder öffne diese Seite mit einem anderen: Chrome oder Edge ab Version 106, Safari ab 16, Firefox ab 121.',
    ],
    fr: [
      'Ce navigateur est trop ancien pour Two Hats',
      'Mettez-le à jour ou ouvrez cette page avec un autre : Chrome ou Edge à partir de la version 106, Safari à partir de la 16, Firefox à partir de la 121.',
    ],
    es: [
      'Este navegador es demasiado antiguo para Two Hats',
      'Actualízalo o abre esta página con otro: Chrome o Edge desde la versión 106, Safari desde la 16, Firefox desde la 121.',
    ],
    ar: [
      'هذا المتصفح أقدم من أن يعمل مع Two Hats',
      'حدِّثوا المتصفح، أو افتحوا هذه الصفحة بمتصفح آخر: Chrome أو Edge من الإصدار 106، أو Safari من الإصدار 16، أو Firefox من الإصدار 121.',
    ],
  };

  page.setAttribute('data-too-old', '');
  document.addEventListener('DOMContentLoaded', function () {
    var language =
      [kept('language')]
        .concat(navigator.languages || [navigator.language])
        .map(plain)
        .filter(isOurs)[0] || 'en';
    page.lang = language;
    page.dir = language === 'ar' ? 'rtl' : 'ltr';
    var main = document.createElement('main');
    main.style.cssText = 'max-width: 34em; margin: 0 auto; padding: 2em 1em; display: grid; gap: 1em';
    main.appendChild(saying('h1', words[language][0]));
    main.appendChild(saying('p', words[language][1]));
    document.getElementById('root').appendChild(main);
  });

  function plain(tag) {
    return String(tag).slice(0, 2).toLowerCase();
  }

  function isOurs(language) {
    return words.hasOwnProperty(language);
  }

  function saying(element, text) {
    var made = document.createElement(element);
    made.appendChild(document.createTextNode(text));
    return made;
  }
})();
