// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackFormWords.h"
#include "models/domain/Event.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace porch {

/// How the writer of an anonymous tip is reached.
struct FormRoute
{
    QByteArray tip;      ///< key
    QByteArray reporter; ///< the pseudonym key that all their messages to this tip have
    QString user;        ///< Slack's account: it stays in the bridges
    FormLanguage language = FormLanguage::English;
    QString channel = {}; ///< of the direct message; empty: not opened yet
    QString thread = {};  ///< ts of the message there that begins the conversation
    Micros since = 0;
    bool operator==(const FormRoute &) const = default;

    QJsonObject toJson() const;
    /// None for what is no route.
    static std::optional<FormRoute> fromJson(const QJsonObject &json);
};

/// One of somebody's conversations that are open.
struct OpenTip
{
    QByteArray tip;
    QString thread = {}; ///< empty: not opened yet
    bool operator==(const OpenTip &) const = default;
};
using OpenTips = std::vector<OpenTip>;

/// All of one person's.
struct PersonRoutes
{
    QString team;
    QString user;
    OpenTips tips;

    QJsonObject toJson() const;
    static PersonRoutes fromJson(const QJsonObject &json);
};

} // namespace porch
