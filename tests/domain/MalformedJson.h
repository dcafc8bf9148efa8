// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace porch::tests {

/// Bytes that RFC 8259 does not allow. `value` stands where an event has one of its values; `whole` is all.
struct Malformed
{
    const char *name;
    QByteArray bytes;
};

inline const std::vector<Malformed> &malformedValues()
{
    static const std::vector<Malformed> values{
        {"nothing", ""},
        {"comma alone", ","},
        {"colon alone", ":"},
        {"array: trailing comma", "[1,]"},
        {"array: two commas", "[1,,2]"},
        {"array: leading comma", "[,1]"},
        {"array: only a comma", "[,]"},
        {"array: no comma", "[1 true]"},
        {"array: colon", "[1:2]"},
        {"array: not closed", "[1"},
        {"array: closed by a brace", "[1}"},
        {"array: closed twice", "[1]]"},
        {"array: inner not closed", "[[1]"},
        {"array: lone minus", "[-]"},
        {"array: asterisk", "[*]"},
        {"array: quotes not closed", "[\"x]"},
        {"array: form feed between", "[1,\f2]"},
        {"object: trailing comma", "{\"a\":1,}"},
        {"object: two commas", "{\"a\":1,,\"b\":2}"},
        {"object: no value", "{\"a\":}"},
        {"object: no colon", "{\"a\" 1}"},
        {"object: two colons", "{\"a\"::1}"},
        {"object: comma for colon", "{\"a\",1}"},
        {"object: bare key", "{a:1}"},
        {"object: single quotes", "{'a':1}"},
        {"object: number as key", "{1:1}"},
        {"object: null as key", "{null:1}"},
        {"object: key alone", "{\"a\"}"},
        {"object: key not closed", "{\"a:1}"},
        {"object: not closed", "{\"a\":1"},
        {"object: closed by a bracket", "{\"a\":1]"},
        {"object: emoji key", "{\xF0\x9F\x87\xA8:1}"},
        {"object: comment", "{\"a\":1/*x*/}"},
        {"object: line comment", "{\"a\":1//x\n}"},
        {"object: hash comment", "{\"a\":1#x\n}"},
        {"object: garbage at the end", "{\"a\":1 x}"},
        {"literal: True", "True"},
        {"literal: tru", "tru"},
        {"literal: fals", "fals"},
        {"literal: nul", "nul"},
        {"literal: nulll", "nulll"},
        {"literal: NaN", "NaN"},
        {"literal: nan", "nan"},
        {"literal: Infinity", "Infinity"},
        {"literal: -Infinity", "-Infinity"},
        {"literal: +Inf", "+Inf"},
        {"literal: undefined", "undefined"},
        {"literal: None", "None"},
        {"literal: bare word", "word"},
        {"literal: capital in it", "nUll"},
        {"number: plus", "+1"},
        {"number: two pluses", "++12"},
        {"number: leading zero", "012"},
        {"number: minus leading zero", "-012"},
        {"number: zeros", "00"},
        {"number: only a point", "."},
        {"number: two minuses", "--1"},
        {"number: minus alone", "-"},
        {"number: minus and a letter", "-x"},
        {"number: minus and a space", "- 1"},
        {"number: exponent empty", "1e"},
        {"number: exponent plus", "1e+"},
        {"number: exponent minus", "1E-"},
        {"number: exponent twice", "1e2e3"},
        {"number: exponent fraction", "1e2.5"},
        {"number: two points", "1.2.3"},
        {"number: hexadecimal", "0x1F"},
        {"number: octal letter", "0o17"},
        {"number: letter behind", "1a"},
        {"number: minus behind", "1-2"},
        {"number: expression", "1+2"},
        {"number: spaces within", "1 000"},
        {"number: underscore", "1_000"},
        {"number: apostrophe", "1'000"},
        {"number: full-width digit", "\xEF\xBC\x91"},
        {"number: too great", "1e9999"},
        {"number: far too small", "-1e9999"},
        {"string: not closed", "\"abc"},
        {"string: only a quote", "\""},
        {"string: single quotes", "'abc'"},
        {"string: typographic quotes", "\xE2\x80\x9C"
                                       "abc\xE2\x80\x9D"},
        {"string: escape at the end", "\"abc\\"},
        {"string: u escape of no digits", "\"\\u\""},
        {"string: u escape of one digit", "\"\\u0\""},
        {"string: u escape of three digits", "\"\\u00A\""},
        {"string: u escape of letters", "\"\\uqqqq\""},
        {"string: surrogate and half an escape", "\"\\uD834\\u12\""},
        {"string: lone continuation byte", "\"\x80\""},
        {"string: byte FF", "\"\xFF\""},
        {"string: byte C0", "\"\xC0\xAF\""},
        {"string: overlong slash", "\"\xE0\x80\xAF\""},
        {"string: half a sequence", "\"\xE2\x82\""},
        {"string: surrogate in UTF-8", "\"\xED\xA0\x80\""},
        {"string: beyond the last character", "\"\xF4\x90\x80\x80\""},
        {"string: latin-1", "\"ma\xF1"
                            "ana\""},
        {"string: two in a row", "\"a\" \"b\""},
        {"string: glued by plus", "\"a\"+\"b\""},
        {"structure: angle brackets", "<null>"},
        {"structure: angle bracket", "<"},
        {"structure: ampersand", "&"},
        {"structure: NUL byte", QByteArray(1, '\0')},
        {"structure: no-break space", "\xC2\xA0"
                                      "1"},
        {"structure: zero-width space", "\xE2\x80\x8B"
                                        "1"},
        {"structure: word joiner", "\xE2\x81\xA0"
                                   "1"},
        {"structure: byte order mark inside", "\xEF\xBB\xBF"
                                              "1"},
        {"structure: escaped value", "\\u0031"},
        {"structure: backslash", "\\"},
        {"structure: semicolon", "1;"},
    };
    return values;
}

inline const std::vector<Malformed> &malformedDocuments()
{
    static const std::vector<Malformed> documents{
        {"empty", ""},
        {"only white space", " \t\r\n "},
        {"only a byte order mark", "\xEF\xBB\xBF"},
        {"half a byte order mark", "\xEF\xBB{}"},
        {"UTF-16 byte order mark", QByteArray("\xFF\xFE{\0}\0", 6)},
        {"UTF-16 without a mark", QByteArray("{\0}\0", 4)},
        {"a brace", "{"},
        {"a closing brace", "}"},
        {"a bracket", "["},
        {"a closing bracket", "]"},
        {"bracket and brace", "[{"},
        {"brace and bracket", "{["},
        {"quote in a brace", "{\""},
        {"object and brace", "{}}"},
        {"object and quote", "{}\""},
        {"two objects", "{}{}"},
        {"object, then text", "{} trailing"},
        {"object, then comment", "{}// ok?"},
        {"object, then NUL", QByteArray("{}\0", 3)},
        {"comment, then object", "/* */{}"},
        {"comma, then object", ",{}"},
        {"XML", "<event v=\"1\"/>"},
        {"YAML", "v: 1\nid: x\n"},
        {"form", "v=1&id=x"},
        {"100,000 brackets", QByteArray(100'000, '[')},
        {"100,000 open objects", QByteArray("{\"a\":").repeated(100'000)},
        {"2,000 nested arrays", QByteArray(2'000, '[') + QByteArray(2'000, ']')},
        {"NUL bytes", QByteArray(64, '\0')},
        {"random bytes", QByteArray("\x91\x02\xF3\x00\x7F\x80\xFE\x13", 8)},
    };
    return documents;
}

/// Stricter readers refuse these too; Qt's reads them. They must not break anything, and they lose nothing.
inline const std::vector<Malformed> &toleratedValues()
{
    static const std::vector<Malformed> values{
        {"number: starts with a point", ".5"},
        {"number: minus point", "-.5"},
        {"number: point without digits", "1."},
        {"number: point, then exponent", "1.e2"},
        {"string: raw line feed", "\"a\nb\""},
        {"string: raw tab", "\"a\tb\""},
        {"string: raw control", "\"a\x01"
                                "b\""},
        {"string: unknown escape", "\"\\a\""},
        {"string: x escape", "\"\\x41\""},
        {"string: escaped digit", "\"\\8\""},
        {"string: capital U escape", "\"\\U0041\""},
        {"string: escaped emoji", "\"\\\xF0\x9F\x8C\x80\""},
    };
    return values;
}

} // namespace porch::tests
