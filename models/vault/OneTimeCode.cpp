// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vault/OneTimeCode.h"

#include "models/vault/Random.h"

#include <QLatin1String>

namespace porch {

namespace {

constexpr QLatin1String kAlphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
constexpr qsizetype kGroup = 5;
constexpr qsizetype kLetters = 4 * kGroup;

QString grouped(const QString &letters)
{
    QString text;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        if (i > 0 && i % kGroup == 0)
            text += u'-';
        text += letters.at(i);
    }
    return text;
}

/// What fills the space between groups when people write, or when a word processor means well.
bool isGap(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c == u'\u2212';
}

/// The letter that was meant; null when it can be none.
QChar meant(QChar typed)
{
    QChar c = typed.toUpper();
    if (c == u'O')
        c = u'0';
    else if (c == u'I' || c == u'L')
        c = u'1';
    return kAlphabet.contains(c) ? c : QChar();
}

} // namespace

QString OneTimeCode::generate()
{
    // 32 letters divide 256 evenly, so every one is as likely as the others.
    QString letters;
    for (const char byte : randomBytes(kLetters))
        letters += kAlphabet.at(static_cast<unsigned char>(byte) % kAlphabet.size());
    return grouped(letters);
}

Result<QString> OneTimeCode::parse(const QString &typed)
{
    QString letters;
    for (const QChar c : typed) {
        if (isGap(c))
            continue;
        const QChar letter = meant(c);
        if (letter.isNull())
            return Error{
                tr("\"%1\" is in no code: a code has the digits 0 to 9 and the letters A to Z without "
                   "I, L, O and U.")
                    .arg(c)};
        if (letters.size() == kLetters)
            return Error{tr("This is too long: a code has four groups of five letters and digits.")};
        letters += letter;
    }
    if (letters.size() < kLetters)
        return Error{tr("This is too short: a code has four groups of five letters and digits.")};
    return grouped(letters);
}

} // namespace porch
