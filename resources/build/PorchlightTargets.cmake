# One place for the flags that every target of ours is built with, and the three
# functions with which the folders declare their targets.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND NOT PORCHLIGHT_FUZZERS)
    add_link_options(-fuse-ld=mold)
endif()

add_library(porch_flags INTERFACE)
target_compile_features(porch_flags INTERFACE cxx_std_20)
target_include_directories(porch_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(porch_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(porch_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wold-style-cast -Wcast-align -Wunused -Wnull-dereference -Wdouble-promotion
    -Wformat=2 -Wimplicit-fallthrough
    $<$<BOOL:${PORCHLIGHT_WARNINGS_AS_ERRORS}>:-Werror>
    # GCC 12 sees null dereferences inside Qt's own inline containers.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-null-dereference>)

if(PORCHLIGHT_SANITIZE STREQUAL "address")
    target_compile_options(porch_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
                           -fno-sanitize-recover=undefined)
    target_link_options(porch_flags INTERFACE -fsanitize=address,undefined)
elseif(PORCHLIGHT_SANITIZE STREQUAL "thread")
    target_compile_options(porch_flags INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
    target_link_options(porch_flags INTERFACE -fsanitize=thread)
endif()

if(PORCHLIGHT_FUZZERS)
    # The libraries too: a fuzzer sees only the branches of what was built for it.
    target_compile_options(porch_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# porch_library(NAME SOURCES file... LINKS target...): one static library a folder.
function(porch_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE porch_flags)
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
endfunction()

# porch_program(NAME SOURCES file... LINKS target...): an executable in bin/.
function(porch_program name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} porch_flags)
endfunction()

# porch_test(NAME SOURCES file... LINKS target... [TIMEOUT seconds]): a Qt Test program known to ctest.
# Tests run without a display; what needs a server starts its own.
function(porch_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Test porch_flags)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TSAN_OPTIONS=halt_on_error=1")
endfunction()

# porch_fuzzer(NAME SOURCES file... LINKS target...): a libFuzzer target in fuzz/.
function(porch_fuzzer name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_compile_options(${name} PRIVATE -fsanitize=fuzzer,address)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer,address)
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} porch_flags)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/fuzz)
endfunction()
