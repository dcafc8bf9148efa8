// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/FormWriters.h"

#include "app/bridge/FormCode.h"
#include "app/bridge/SlackKeys.h"

#include <algorithm>

namespace porch {

namespace {

void add(FormWriters &found, const QByteArray &message)
{
    const auto key = parseSlackKey(message);
    if (!key || !key->isForm()) {
        found.isFromChannel = true;
        return;
    }
    const QByteArray tip = slackFormKey(key->team, key->form);
    if (std::find(found.tips.begin(), found.tips.end(), tip) == found.tips.end())
        found.tips.push_back(tip);
}

Result<FormWriters> collect(Database &cache, const char *sql, const QByteArray &value)
{
    Statement read(cache, sql);
    read.bind(1, value);
    FormWriters found;
    while (read.step())
        add(found, read.bytes(0));
    if (!read.ok())
        return read.error();
    return found;
}

} // namespace

Result<FormWriters> FormWriters::find(Database &cache, const QString &called)
{
    const QString words = called.simplified();
    const auto key = parseSlackKey(words.toUtf8());
    if (key)
        return collect(cache, "SELECT key FROM message WHERE key = ?", key->message());
    // Words come first: some are made of letters that a code might have.
    const auto byWords = collect(cache,
                                 "SELECT m.key FROM person p JOIN message m ON m.person = p.id"
                                 " WHERE p.class = 1 AND p.name = ? COLLATE NOCASE AND m.key IS NOT NULL",
                                 words.toUtf8());
    const auto code = readFormCode(words);
    if (!byWords || !byWords->tips.empty() || byWords->isFromChannel || !code)
        return byWords;
    return collect(cache, "SELECT key FROM message WHERE key GLOB 'slack:*:form:' || ?", code->toUtf8());
}

} // namespace porch
