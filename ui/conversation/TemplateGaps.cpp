// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TemplateGaps.h"

#include <algorithm>
#include <array>

namespace porch::gaps {

namespace {

// As DepartmentSettings.h names them.
constexpr std::array<QStringView, 7> kNames{u"reporter",  u"channel", u"officer", u"department",
                                            u"emergency", u"service", u"contact"};

/// The name of the gap that begins here; empty when none does.
QStringView nameAt(QStringView text, qsizetype at)
{
    if (text.at(at) != u'{')
        return {};
    for (const QStringView name : kNames) {
        const QStringView rest = text.sliced(at + 1);
        if (rest.startsWith(name) && rest.size() > name.size() && rest.at(name.size()) == u'}')
            return name;
    }
    return {};
}

} // namespace

QString filled(const QString &text, const QHash<QString, QString> &values)
{
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView name = nameAt(text, at);
        const QString value = name.isEmpty() ? QString() : values.value(name.toString());
        const qsizetype length = name.isEmpty() ? 1 : name.size() + 2;
        result += value.isEmpty() ? text.sliced(at, length) : value;
        at += length;
    }
    return result;
}

std::vector<Gap> in(const QString &text)
{
    std::vector<Gap> found;
    for (qsizetype at = text.indexOf(u'{'); at >= 0; at = text.indexOf(u'{', at + 1)) {
        if (const QStringView name = nameAt(text, at); !name.isEmpty())
            found.push_back({at, name.size() + 2});
    }
    return found;
}

std::optional<Gap> next(const QString &text, qsizetype from)
{
    const std::vector<Gap> all = in(text);
    const auto found =
        std::find_if(all.begin(), all.end(), [from](const Gap &gap) { return gap.at >= from; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::optional<Gap> previous(const QString &text, qsizetype before)
{
    const std::vector<Gap> all = in(text);
    const auto found = std::find_if(all.rbegin(), all.rend(),
                                    [before](const Gap &gap) { return gap.at + gap.length <= before; });
    return found == all.rend() ? std::nullopt : std::optional(*found);
}

} // namespace porch::gaps
