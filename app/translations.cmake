# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles translations/*.ts into the client. packaging/translate brings the .ts files up to date; building never
# changes them.
file(GLOB translations CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/translations/foyer_*.ts")
set(compiled "")
foreach(source IN LISTS translations)
    get_filename_component(name "${source}" NAME_WE)
    set(target "${CMAKE_CURRENT_BINARY_DIR}/translations/${name}.qm")
    add_custom_command(OUTPUT "${target}" DEPENDS "${source}" VERBATIM
                       COMMAND Qt6::lrelease -silent "${source}" -qm "${target}")
    list(APPEND compiled "${target}")
endforeach()
file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/translations")
if(compiled)
    qt_add_resources(foyer_app foyer_translations PREFIX /foyer BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${compiled})
endif()
