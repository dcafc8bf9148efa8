// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/FormCode.h"

#include <algorithm>

namespace porch {

namespace {

const QLatin1String kLetters("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
constexpr int kBits = 5;
constexpr qsizetype kHalf = kFormCode / 2;
/// Nobody types more for eight characters.
constexpr qsizetype kLongestTyped = 64;

} // namespace

QString formCodeOf(const QByteArray &digest)
{
    quint64 bits = 0;
    for (qsizetype i = 0; i < kFormCode * kBits / 8; ++i)
        bits = bits << 8 | static_cast<uchar>(i < digest.size() ? digest.at(i) : 0);
    QString code(kFormCode, u'0');
    for (qsizetype i = kFormCode; i-- > 0; bits >>= kBits)
        code[i] = kLetters[static_cast<qsizetype>(bits & 31)];
    return code;
}

bool isFormCode(const QString &code)
{
    return code.size() == kFormCode &&
           std::all_of(code.begin(), code.end(), [](QChar c) { return kLetters.contains(c); });
}

QString shownFormCode(const QString &code)
{
    return code.first(std::min(kHalf, code.size())) + u'-' + code.sliced(std::min(kHalf, code.size()));
}

std::optional<QString> readFormCode(const QString &typed)
{
    if (typed.size() > kLongestTyped)
        return std::nullopt;
    QString code;
    for (const QChar c : typed) {
        const QChar letter = c.toUpper();
        if (c.isSpace() || c.category() == QChar::Punctuation_Dash)
            continue;
        if (letter == u'O')
            code += u'0';
        else if (letter == u'I' || letter == u'L')
            code += u'1';
        else
            code += letter;
    }
    return isFormCode(code) ? std::optional(code) : std::nullopt;
}

} // namespace porch
