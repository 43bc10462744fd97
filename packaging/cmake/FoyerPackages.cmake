# SPDX-License-Identifier: GPL-3.0-or-later
# Two Debian packages from one build: foyer (the client) and foyer-server. `packaging/deb` makes them; the test in
# tests/packages installs them.
include(GNUInstallDirs)

install(TARGETS foyer-server RUNTIME COMPONENT server)
install(FILES packaging/systemd/foyer-server.service DESTINATION lib/systemd/system COMPONENT server)
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/foyer-server COMPONENT server)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/foyer-server RENAME copyright COMPONENT server)
if(TARGET foyer)
    install(TARGETS foyer RUNTIME COMPONENT client)
    install(FILES packaging/desktop/org.foyer.Foyer.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications
            COMPONENT client)
    install(FILES packaging/desktop/org.foyer.Foyer.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo
            COMPONENT client)
    install(FILES packaging/desktop/foyer.svg RENAME org.foyer.Foyer.svg COMPONENT client
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/foyer RENAME copyright COMPONENT client)
    foreach(third fonts icons)
        install(FILES resources/${third}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/foyer
                RENAME copyright.${third} COMPONENT client)
    endforeach()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME foyer)
set(CPACK_PACKAGE_VENDOR "Foyer")
set(CPACK_PACKAGE_CONTACT "Foyer <packages@foyer.example>")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL client server)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_CLIENT_PACKAGE_NAME foyer)
set(CPACK_DEBIAN_CLIENT_PACKAGE_SECTION misc)
set(CPACK_COMPONENT_CLIENT_DESCRIPTION "Box office: the client for organizers, clerks and gate staff
 Sells tickets at the till, scans them at the gate, sets up events and shows
 how the house fills. Works with a Foyer server, on this computer or elsewhere.")
# Plug-ins are no libraries that the linker knows: dpkg-shlibdeps cannot find them.
set(CPACK_DEBIAN_CLIENT_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, qt6-qpa-plugins, qt6-translations-l10n")
set(CPACK_DEBIAN_CLIENT_PACKAGE_RECOMMENDS "foyer-server")
set(CPACK_DEBIAN_SERVER_PACKAGE_NAME foyer-server)
set(CPACK_DEBIAN_SERVER_PACKAGE_SECTION net)
set(CPACK_COMPONENT_SERVER_DESCRIPTION "Box office: the booking server
 Holds, sales, payments, tickets, check-in and figures behind one HTTP API, on
 a PostgreSQL and a Redis of its own or on yours.")
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS "postgresql-15 | postgresql, redis-server")
include(CPack)
