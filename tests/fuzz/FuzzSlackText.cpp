// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is written in Slack becomes a text whose marks and mentions agree; and whatever a desk writes
// becomes posts that are short enough, lose nothing but white space, and hold none of Slack's own marks.
#include "app/bridge/SlackParts.h"
#include "app/bridge/SlackScrub.h"
#include "app/bridge/SlackText.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace porch;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

void mustBeWhole(const SlackPlain &plain)
{
    must(plain.text.count(kMentionPlace) == static_cast<qsizetype>(plain.mentions.size()));
    must(plain.text.size() <= kMostSlackText);
    must(withoutSlackIds(plain.text).count(kMentionPlace) == plain.text.count(kMentionPlace));
}

void checkParts(const QString &text, qsizetype limit)
{
    qsizetype at = 0;
    for (const QString &part : slackParts(text, limit)) {
        const QString escaped = escapedForSlack(part);
        must(!isBlank(part) && escaped.size() <= std::max<qsizetype>(limit, 8));
        must(!escaped.contains(u'<') && !escaped.contains(u'>'));
        const qsizetype begin = text.indexOf(part, at);
        must(begin >= at && isBlank(QStringView(text).sliced(at, begin - at)));
        at = begin + part.size();
        must(plainFromSlack(escaped, SlackPeople(1)).mentions.empty());
    }
    must(isBlank(QStringView(text).sliced(at)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    const QString text = QString::fromUtf8(bytes);
    const SlackPeople nobody(1);
    mustBeWhole(plainFromSlack(text, nobody));
    mustBeWhole(plainFromSlackBlocks(QJsonDocument::fromJson(bytes).array(), nobody));
    checkParts(text, data[0]);
    return 0;
}
