// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace porch::test {

/// {"ok":false,"error":name}, with Slack's sentences where there are any.
QJsonObject standInError(const QString &name, const QStringList &messages = {});
/// {"ok":true} and what else.
QJsonObject standInOk(QJsonObject rest = {});
/// "1" and "true" of a form, true of JSON.
bool standInFlag(const QJsonValue &value);
/// A number, of a form or of JSON.
int standInNumber(const QJsonValue &value, int otherwise);

} // namespace porch::test
