#!/bin/sh
# Installs the add-in for the user who runs this, or takes it away: sh linux.sh install|uninstall
# WPS for Linux (UOS, Kylin and others) reads the add-ins of a user from ~/.local/share/Kingsoft/wps/jsaddons: a folder
# for each version, and one list for all add-ins, publish.xml. Only our node and our folders are touched.
# Nothing but POSIX sh, awk and the usual file commands. Exit code 0: done; 1: nothing was changed, the reason is said.
set -eu

addin=jxzp
package=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
jsaddons=$HOME/.local/share/Kingsoft/wps/jsaddons
list=$jsaddons/publish.xml
new_list=$jsaddons/publish.xml.$addin-new
new_folder=$jsaddons/.$addin-new
old_folder=$jsaddons/.$addin-old

main() {
  case "${1-}" in
    install) install_addin ;;
    uninstall) uninstall_addin ;;
    *) stop '用法：sh install.sh 安装，sh uninstall.sh 卸载。' ;;
  esac
}

install_addin() {
  folder=$(find_folder)
  version=${folder#"$addin"_}
  check_user
  check_wps
  mkdir -p -- "$jsaddons" || stop "没有权限建立文件夹，没有安装：$jsaddons"
  trap undo_unfinished EXIT
  trap 'exit 1' INT TERM
  write_new_list "<jsplugin name=\"$addin\" type=\"et\" url=\"$folder\" version=\"$version\" enable=\"enable_dev\" install=\"null\" customDomain=\"\"/>"
  rm -rf -- "$new_folder" "$old_folder"
  cp -R -- "$package/$folder" "$new_folder" && chmod -R u+rwX -- "$new_folder" ||
    stop "复制文件失败，没有安装。请看看磁盘是否已满：$jsaddons"
  if [ -e "$jsaddons/$folder" ]; then mv -- "$jsaddons/$folder" "$old_folder"; fi
  mv -- "$new_folder" "$jsaddons/$folder"
  take_new_list
  trap - EXIT INT TERM
  # Only now nothing refers to them any more.
  remove_folders "$folder"
  rm -rf -- "$old_folder"
  say "绩效自评助手 $version 已装好。"
  say '接下来：打开 WPS 表格，询问是否信任加载项时选“允许”，然后把 WPS 全部关闭，再打开一次。'
  say '功能区里会有“绩效自评”选项卡。'
}

uninstall_addin() {
  check_user
  check_wps
  trap 'rm -f -- "$new_list"' EXIT
  trap 'exit 1' INT TERM
  if [ -e "$list" ]; then
    write_new_list ''
    take_new_list
  fi
  remove_folders ''
  rm -rf -- "$new_folder" "$old_folder"
  say '绩效自评助手已卸载。您的表格文件没有改动，其他加载项也没有改动。'
}

# The one folder of the add-in beside these scripts: jxzp_1.0.0.
find_folder() {
  for candidate in "$package/$addin"_[0-9]*; do
    if [ -f "$candidate/index.html" ]; then
      basename -- "$candidate"
      return
    fi
  done
  stop "安装包不完整：没有找到 ${addin}_版本号 文件夹。请把压缩包全部解压以后再运行。"
}

check_user() {
  if [ -n "${SUDO_USER-}" ]; then
    stop "请不要加 sudo：加载项装在使用 WPS 的那个用户名下。请直接运行 sh install.sh。"
  fi
}

# WPS reads the list when it starts and writes it when it ends: changes made meanwhile would be lost.
check_wps() {
  if ps -A -o comm= 2>/dev/null | grep -qxE 'wps|et|wpp|wpspdf|wpsoffice'; then
    stop 'WPS 正在运行。请保存文件，关闭所有 WPS 窗口，再运行一次。'
  fi
}

# $1: our node in the list, or nothing to take it away.
write_new_list() {
  if [ ! -e "$list" ]; then
    printf x | merged "$1" >"$new_list"
    return
  fi
  # Asked of the mode, because root may write everything: who made it read-only wants it to stay as it is.
  if [ -z "$(find "$list" -perm -u=w)" ] || [ ! -w "$list" ]; then
    stop "加载项清单是只读的，没有改动：$list
请去掉只读（chmod u+w）再运行一次。"
  fi
  # Keeps the mode and the owner of the old one.
  cp -p -- "$list" "$new_list"
  if [ "$(tr -d '\000' <"$list" | wc -c)" -ne "$(wc -c <"$list")" ] ||
    ! { cat -- "$list" && printf x; } | merged "$1" >"$new_list"; then
    stop "看不懂现有的加载项清单，没有改动：$list
请先检查它的内容；不需要其他加载项时，可以把它改名，再运行一次。"
  fi
}

merged() {
  LC_ALL=C awk -v addin="$addin" -v node="$1" -f "$package/installer/publish-xml.awk"
}

take_new_list() {
  if [ -e "$list" ]; then
    if cmp -s -- "$list" "$new_list"; then
      rm -f -- "$new_list"
      return
    fi
    cp -p -- "$list" "$list.$addin-backup"
    say "原来的清单已备份：$list.$addin-backup"
  fi
  mv -- "$new_list" "$list"
}

# All our versions but $1.
remove_folders() {
  for candidate in "$jsaddons/$addin"_[0-9]*; do
    if [ -d "$candidate" ] && [ "$(basename -- "$candidate")" != "$1" ]; then rm -rf -- "$candidate"; fi
  done
}

# After a stop half-way: the folder of this version as it was, and no file of ours left over.
undo_unfinished() {
  if [ -d "$old_folder" ]; then
    rm -rf -- "${jsaddons:?}/$folder"
    mv -- "$old_folder" "$jsaddons/$folder"
  fi
  rm -rf -- "$new_list" "$new_folder"
}

say() { printf '%s\n' "$1"; }

stop() {
  printf '%s\n' "$1" >&2
  exit 1
}

main "$@"
