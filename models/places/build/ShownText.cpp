// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/ShownText.h"

#include "models/domain/PlainText.h"
#include "models/places/StreetName.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace porch {

namespace {

/// Short words that are no abbreviation of an ordinary word: they stay as they are.
bool staysUpper(const QString &word)
{
    static constexpr std::array kCapitals{
        QLatin1String("US"),   QLatin1String("SR"),   QLatin1String("CR"),  QLatin1String("FM"),
        QLatin1String("MLK"),  QLatin1String("II"),   QLatin1String("III"), QLatin1String("IV"),
        QLatin1String("YMCA"), QLatin1String("YWCA"), QLatin1String("VFW"), QLatin1String("JFK"),
        QLatin1String("NE"),   QLatin1String("NW"),   QLatin1String("SE"),  QLatin1String("SW")};
    return std::find(kCapitals.begin(), kCapitals.end(), word) != kCapitals.end();
}

QString capitalised(const QString &word)
{
    if (staysUpper(word))
        return word;
    QString result = word.toLower();
    // "1A" is a number of a road; "5TH" is "5th"; "O'NEILL" and "ST-DENIS" have two capitals.
    if (word.size() > 1 && word.at(word.size() - 2).isDigit() && word.back().isLetter())
        return word;
    bool begins = true;
    for (QChar &c : result) {
        if (begins && c.isLetter()) {
            c = c.toUpper();
            begins = false;
        } else if (c.isDigit()) {
            begins = false;
        } else if (c == u'-' || c == u'/' || c == u'(' || c == u'.') {
            begins = true;
        }
    }
    const auto apostrophe = result.indexOf(u'\'');
    if (apostrophe == 1 && result.size() > 3)
        result[2] = result.at(2).toUpper();
    if (result.startsWith(QLatin1String("Mc")) && result.size() > 4)
        result[2] = result.at(2).toUpper();
    return result;
}

bool isAllCapitals(const QString &text, qsizetype leastLetters)
{
    qsizetype letters = 0;
    for (const QChar c : text) {
        if (c.isLower())
            return false;
        letters += c.isUpper() ? 1 : 0;
    }
    return letters >= leastLetters;
}

QString shown(const QString &text, qsizetype leastLetters)
{
    QString name = oneLine(text, kMostName).trimmed();
    if (!isAllCapitals(name, leastLetters))
        return name;
    QStringList words = name.split(u' ');
    for (QString &word : words)
        word = capitalised(word);
    return words.join(u' ');
}

} // namespace

QString shownName(const QString &text)
{
    return shown(text, 5);
}

QString shownStreet(const QString &text)
{
    return shown(text, 3);
}

} // namespace porch
