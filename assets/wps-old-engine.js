/* Plain ES5, loaded first: where the pane's script cannot be read or does not begin, words instead of a white pane. */
(function () {
  function say() {
    var root = document.getElementById('root');
    if (!root || root.children.length !== 1 || root.children[0].tagName !== 'P') return;
    root.innerHTML =
      '<p role="alert"><b>这个版本的 WPS 打不开绩效自评助手</b><br>' +
      '请升级到 WPS 2019 以后的版本，或者请信息科看看安装说明里的“没有出现怎么办”。您的表格没有任何改动。</p>';
  }
  window.onerror = function () {
    setTimeout(say, 0);
  };
  window.onload = function () {
    setTimeout(say, 15000);
  };
})();
