// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Subject.h"

#include <QList>

#include <algorithm>

namespace porch {

namespace {

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

Error strange(const QByteArray &subject)
{
    return Error{QStringLiteral("the subject \"%1\" is not one of ours").arg(QString::fromUtf8(subject))};
}

} // namespace

QByteArray encodeToken(const QString &text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray token;
    const QByteArray utf8 = text.toUtf8();
    token.reserve(utf8.size());
    for (const char c : utf8) {
        if (isPlain(c)) {
            token += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            token += '%';
            token += digits[byte >> 4];
            token += digits[byte & 15];
        }
    }
    return token;
}

Result<QString> decodeToken(const QByteArray &token)
{
    QByteArray utf8;
    utf8.reserve(token.size());
    for (qsizetype i = 0; i < token.size(); ++i) {
        if (isPlain(token[i])) {
            utf8 += token[i];
            continue;
        }
        if (token[i] != '%' || i + 2 >= token.size())
            return Error{QStringLiteral("a subject token is not percent-encoded")};
        const int high = hexValue(token[i + 1]);
        const int low = hexValue(token[i + 2]);
        if (high < 0 || low < 0)
            return Error{QStringLiteral("a subject token is not percent-encoded")};
        utf8 += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (utf8.isEmpty())
        return Error{QStringLiteral("a subject token is empty")};
    // One text, one token: what decodes to a replacement character would be several. NUL ends texts
    // elsewhere.
    const QString text = QString::fromUtf8(utf8);
    if (utf8.contains('\0') || text.toUtf8() != utf8)
        return Error{QStringLiteral("a subject token is not UTF-8 text")};
    return text;
}

Result<Subject> Subject::parse(const QByteArray &subject)
{
    const QList<QByteArray> tokens = subject.split('.');
    Subject parsed;
    if (tokens.size() == 4 && tokens[0] == "community") {
        parsed.writer = Writer::Community;
        const auto source = decodeToken(tokens[1]);
        const auto channel = decodeToken(tokens[2]);
        if (!source || !channel)
            return strange(subject);
        parsed.source = source.value();
        parsed.channel = channel.value();
    } else if (tokens.size() == 3 && tokens[0] == "bridge") {
        parsed.writer = Writer::Bridge;
        const auto source = decodeToken(tokens[1]);
        if (!source)
            return strange(subject);
        parsed.source = source.value();
    } else if (tokens.size() == 4 && tokens[0] == "desk") {
        parsed.writer = Writer::Desk;
        parsed.user = QString::fromUtf8(tokens[1]);
        parsed.noun = QString::fromUtf8(tokens[2]);
        if (!isUserName(parsed.user) || parsed.noun.isEmpty())
            return strange(subject);
    } else {
        return strange(subject);
    }
    parsed.verb = QString::fromUtf8(tokens.last());
    if (parsed.verb.isEmpty())
        return strange(subject);
    return parsed;
}

QByteArray Subject::community(const QString &source, const QString &channel, const QString &verb)
{
    return "community." + encodeToken(source) + '.' + encodeToken(channel) + '.' + encodeToken(verb);
}

QByteArray Subject::bridge(const QString &source, const QString &verb)
{
    return "bridge." + encodeToken(source) + '.' + encodeToken(verb);
}

QByteArray Subject::desk(const QString &user, const QString &noun, const QString &verb)
{
    return "desk." + user.toUtf8() + '.' + noun.toUtf8() + '.' + verb.toUtf8();
}

bool isUserName(const QString &name)
{
    if (name.isEmpty() || name.size() > 32)
        return false;
    const auto lower = [](QChar c) { return c >= u'a' && c <= u'z'; };
    const auto allowed = [&](QChar c) { return lower(c) || (c >= u'0' && c <= u'9'); };
    return lower(name.front()) && std::all_of(name.begin(), name.end(), allowed);
}

} // namespace porch
