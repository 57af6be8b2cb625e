/* Plain ES5, loaded first: an engine that cannot run the bundle gets words instead of a white pane. */
(function () {
  if (typeof Promise === 'function' && typeof WeakRef === 'function' && typeof ''.replaceAll === 'function') return;
  // Swallows the rest of the page, the scripts that this engine would stumble over included.
  document.write('<plaintext hidden>');
  function say() {
    var notice = document.createElement('div');
    notice.setAttribute('role', 'alert');
    notice.innerHTML =
      '<h1>这个版本的 Office 太旧，打不开绩效自评助手</h1>' +
      '<p>需要 Excel 2021 或更新的版本（内置 WebView2 浏览器组件）。</p>' +
      '<p>可以这样做：</p>' +
      '<ul><li>在装有 Excel 2021、2024 或 Microsoft 365 的电脑上打开这张表；</li>' +
      '<li>或者请信息科升级 Office 和 WebView2 组件。</li></ul>' +
      '<p>您的表格没有任何改动。</p>';
    document.body.insertBefore(notice, document.body.firstChild);
  }
  if (document.addEventListener) document.addEventListener('DOMContentLoaded', say);
  else window.attachEvent('onload', say);
})();
