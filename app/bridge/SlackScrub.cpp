// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackScrub.h"

#include <QRegularExpression>

namespace porch {

namespace {

const QLatin1String kSomeone("someone");

bool isIdLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

/// One address with the ids of accounts, and of direct messages, taken out of it.
QString cleanAddress(QString address)
{
    static const QRegularExpression account(
        QStringLiteral("(?<![A-Za-z0-9])[UWBD](?=[A-Z0-9]{0,40}[0-9])[A-Z0-9]{2,40}(?![A-Za-z0-9])"));
    return address.replace(account, QStringLiteral("\u2026"));
}

QString withCleanAddresses(const QString &text)
{
    QString clean;
    qsizetype done = 0;
    for (;;) {
        const qsizetype found = text.indexOf(QLatin1String("slack"), done, Qt::CaseInsensitive);
        if (found < 0)
            break;
        qsizetype begin = found;
        while (begin > done && !text.at(begin - 1).isSpace())
            --begin;
        qsizetype end = found;
        while (end < text.size() && !text.at(end).isSpace())
            ++end;
        clean += QStringView(text).sliced(done, begin - done);
        clean += cleanAddress(text.sliced(begin, end - begin));
        done = end;
    }
    return clean + QStringView(text).sliced(done);
}

} // namespace

QString withoutSlackIds(const QString &text)
{
    const bool hasAddress = text.contains(QLatin1String("slack"), Qt::CaseInsensitive);
    QString clean = hasAddress ? withCleanAddresses(text) : text;
    if (clean.contains(QLatin1String("@U")) || clean.contains(QLatin1String("@W")) ||
        clean.contains(QLatin1String("@B"))) {
        static const QRegularExpression typed(
            QStringLiteral("(?<![A-Za-z0-9])@[UWB](?=[A-Z0-9]{0,40}[0-9])[A-Z0-9]{7,40}(?![A-Za-z0-9])"));
        clean.replace(typed, u'@' + kSomeone);
    }
    return clean;
}

QString withoutSlackId(QString text, const QString &id)
{
    qsizetype from = 0;
    while (!id.isEmpty() && (from = text.indexOf(id, from)) >= 0) {
        const qsizetype end = from + id.size();
        const bool isWord = (from == 0 || !isIdLetter(text.at(from - 1))) &&
                            (end == text.size() || !isIdLetter(text.at(end)));
        if (isWord)
            text.replace(from, id.size(), kSomeone);
        from += isWord ? kSomeone.size() : 1;
    }
    return text;
}

} // namespace porch
