// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"
#include "models/domain/EventCodec.h"
#include "models/store/Outbox.h"

#include <QCoreApplication>
#include <QMap>

#include <vector>

namespace porch {

/// A change that another administrator made to what is being edited here.
struct SettingConflict
{
    QString name; ///< of the value, as in namespace settings, or "user:" and a user name
    QString mine; ///< in words
    QString theirs;
    bool operator==(const SettingConflict &) const = default;
};

/// The department as one administrator is editing it: what the log says, what they have changed, what was
/// saved and is on its way, and what somebody else changed meanwhile. Knows no widgets.
class DepartmentDraft
{
    Q_DECLARE_TR_FUNCTIONS(porch::DepartmentDraft)
public:
    using Names = QMap<QString, QString>; ///< user, display name

    enum class Saving : quint8 {
        Nothing,
        Pending, ///< in the outbox, on its way
        Saved,
        Refused, ///< see refusal()
    };

    DepartmentDraft();

    /// The log says so now. What is not being edited follows; what is, and was changed by somebody else,
    /// becomes a conflict.
    void setLog(const DepartmentSettings &settings, const Names &names);
    /// How the outbox stands with what was saved.
    void setPending(const std::vector<PendingAction> &pending);
    /// It did not keep one of the actions.
    void failed(const QByteArray &id, const QString &problem);

    const DepartmentSettings &settings() const { return m_mine; }
    DepartmentSettings &settings() { return m_mine; }
    const Names &names() const { return m_myNames; }
    Names &names() { return m_myNames; }

    /// The names of the values that differ from the log and are not on their way to it.
    QStringList changed() const;
    const std::vector<SettingConflict> &conflicts() const { return m_conflicts; }
    /// Mine shall overwrite theirs when it is saved.
    void keepMine(const QString &name);
    void takeTheirs(const QString &name);
    void discard();

    /// One department.set with the values that changed, and a user.set for each name; remembers that they are
    /// on their way. Nothing while there are conflicts.
    std::vector<Command> save();
    Saving saving() const { return m_saving; }
    const QString &refusal() const { return m_refusal; }

private:
    QMap<QString, QJsonValue> mine() const;
    void take(const QString &name, const DepartmentSettings &from, const Names &names);
    void giveKeys();
    void settle();

    DepartmentSettings m_mine;
    DepartmentSettings m_log;
    Names m_myNames;
    Names m_logNames;
    QMap<QString, QJsonValue> m_sent;         ///< on its way
    QMap<QByteArray, QStringList> m_underWay; ///< actions, and the values in them
    QList<QByteArray> m_seen;                 ///< those of them that the outbox has shown
    std::vector<SettingConflict> m_conflicts;
    Saving m_saving = Saving::Nothing;
    QString m_refusal;
};

/// The settings as `department.set` carries them, by name.
QMap<QString, QJsonValue> valuesOf(const DepartmentSettings &settings);
/// A value in words, for a person who compares two.
QString inWords(const QJsonValue &value);

} // namespace porch
