# Fails when a string of the sources has no Spanish, a plural no English, or a translation no source any more;
# and when the check itself would not notice.
cmake_minimum_required(VERSION 3.25)

# Says through `out` which problems a freshly updated copy of the given .ts file has.
function(problems_of ts_file language plural out)
    get_filename_component(name ${ts_file} NAME)
    # A copy of about the same age would be kept.
    file(REMOVE ${WORK_DIR}/${name})
    file(COPY ${ts_file} DESTINATION ${WORK_DIR})
    set(copy ${WORK_DIR}/${name})
    file(READ ${copy} before)
    execute_process(
        COMMAND ${LUPDATE} -I ${SOURCE_DIR} -silent -no-obsolete -locations none ${plural}
                ${SOURCE_DIR}/models ${SOURCE_DIR}/ui ${SOURCE_DIR}/app
                -source-language en -target-language ${language} -ts ${copy}
        RESULT_VARIABLE status ERROR_VARIABLE said OUTPUT_VARIABLE said)
    if(NOT status EQUAL 0)
        set(${out} "lupdate failed: ${said}" PARENT_SCOPE)
        return()
    endif()
    file(READ ${copy} after)
    set(found "")
    string(REGEX MATCHALL "<source>[^<]*</source>[^\n]*\n([^\n]*<comment>[^\n]*\n)?[^\n]*<translation type=\"unfinished\"" missing "${after}")
    foreach(entry IN LISTS missing)
        string(REGEX REPLACE "</source>.*" "" text "${entry}")
        string(REPLACE "<source>" "" text "${text}")
        string(APPEND found "  no ${language} for: ${text}\n")
    endforeach()
    string(REGEX MATCHALL "type=\"unfinished\"" unfinished "${after}")
    list(LENGTH unfinished count)
    if(count GREATER 0 AND found STREQUAL "")
        string(APPEND found "  ${count} texts without ${language}\n")
    endif()
    string(REGEX MATCHALL "<source>" sources_before "${before}")
    string(REGEX MATCHALL "<source>" sources_after "${after}")
    list(LENGTH sources_before n_before)
    list(LENGTH sources_after n_after)
    if(NOT n_before EQUAL n_after)
        string(APPEND found "  ${name} has ${n_before} texts, the sources have ${n_after}: build update_translations\n")
    endif()
    set(${out} "${found}" PARENT_SCOPE)
endfunction()

file(MAKE_DIRECTORY ${WORK_DIR})

# The check must be able to fail: an empty file lacks everything.
file(WRITE ${WORK_DIR}/empty/porchlight_es.ts
     "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE TS>\n<TS version=\"2.1\" language=\"es\"></TS>\n")
problems_of(${WORK_DIR}/empty/porchlight_es.ts es "" self)
if(self STREQUAL "")
    message(FATAL_ERROR "this check finds nothing missing in an empty translation: it is broken")
endif()

problems_of(${SOURCE_DIR}/translations/porchlight_es.ts es "" spanish)
problems_of(${SOURCE_DIR}/translations/porchlight_en.ts en -pluralonly english)
if(NOT "${spanish}${english}" STREQUAL "")
    message(FATAL_ERROR "translations are not complete:\n${spanish}${english}")
endif()
message(STATUS "Every text has its Spanish, every plural its English.")
