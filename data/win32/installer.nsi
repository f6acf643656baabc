; SPDX-License-Identifier: GPL-3.0-or-later
; makensis -DLISTS=folder -DVERSION=0.1.0 -DICON=chungtay.ico -DOUT=setup.exe installer.nsi; the folder holds what make.sh
; has made of the bundle: install.nsh, remove.nsh, and side.bmp for the first and the last page.
; For one user: no administrator is asked for anything. The lists name every file (make.sh). 64 bit, as the program is.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
!include MUI2.nsh
!include LogicLib.nsh

!define NAME "Chung Tay"
!define KEY "Software\ChungTay"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\ChungTay"
!define CLASS "ChungTay.Book"

Name "${NAME}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\ChungTay"
InstallDirRegKey HKCU "${KEY}" "InstallDir"
BrandingText "Chung Tay ${VERSION}"
ManifestDPIAware true
ManifestSupportedOS Win10

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "Cài đặt Chung Tay"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${LISTS}/side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${LISTS}/side.bmp"
!define MUI_WELCOMEPAGE_TITLE "Cài đặt Chung Tay ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Chung Tay giữ sổ sách cho Câu lạc bộ Liên thế hệ Tự giúp nhau.$\r$\n$\r$\nCài đè lên bản cũ được: sổ của câu lạc bộ vẫn còn nguyên.$\r$\n$\r$\nBấm “Cài đặt”. Không cần mật khẩu quản trị."
!define MUI_FINISHPAGE_RUN "$INSTDIR\bin\chungtay.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Mở Chung Tay"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Chương trình sẽ được gỡ khỏi máy này. Các sổ của câu lạc bộ vẫn nằm nguyên chỗ cũ, cài lại là mở được."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

; A program that runs cannot be replaced: says so until it is closed. Without anybody to ask, ends with 5, nothing
; touched.
!macro WAIT_FOR_CLOSED FILE
  ${If} ${FileExists} "$INSTDIR\bin\${FILE}"
    again_${FILE}:
    ClearErrors
    FileOpen $0 "$INSTDIR\bin\${FILE}" a
    ${If} ${Errors}
      IfSilent refuse_${FILE}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Chung Tay đang mở. Hãy đóng chương trình, rồi bấm “Thử lại”. Sổ đang ghi không mất dòng nào." IDRETRY again_${FILE}
      refuse_${FILE}:
      SetErrorLevel 5
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

!macro TELL_EXPLORER
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section
  !insertmacro WAIT_FOR_CLOSED chungtay.exe
  !insertmacro WAIT_FOR_CLOSED chungtay-cli.exe

  ; What an older version put here and this one does not have; the folder's other files are not ours.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    RMDir /r "$INSTDIR\bin"
    RMDir /r "$INSTDIR\etc"
    RMDir /r "$INSTDIR\share"
  ${EndIf}

  !include "${LISTS}/install.nsh"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\bin\chungtay.exe" "" "$INSTDIR\bin\chungtay.exe" 0 SW_SHOWNORMAL "" "Sổ sách câu lạc bộ"
  WriteRegStr HKCU "${KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "Version" "${VERSION}"

  WriteRegStr HKCU "Software\Classes\.chungtay" "" "${CLASS}"
  WriteRegStr HKCU "Software\Classes\.chungtay" "Content Type" "application/vnd.chungtay.book+sqlite3"
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "Sổ Chung Tay"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" '"$INSTDIR\bin\chungtay.exe",0'
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\bin\chungtay.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\bin\chungtay.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Chung Tay"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  !insertmacro TELL_EXPLORER
SectionEnd

; Removes what was installed, by name: a book that somebody kept in the folder stays there.
Section uninstall
  !insertmacro WAIT_FOR_CLOSED chungtay.exe
  !insertmacro WAIT_FOR_CLOSED chungtay-cli.exe
  SetOutPath "$TEMP"
  !include "${LISTS}/remove.nsh"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegKey HKCU "Software\Classes\.chungtay"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\GSettings\vn\chungtay"
  !insertmacro TELL_EXPLORER
SectionEnd
