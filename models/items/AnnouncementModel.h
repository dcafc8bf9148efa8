// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/items/ConversationWords.h"
#include "models/items/KeyedListModel.h"
#include "models/store/BridgeQueries.h"

#include <QTimer>

#include <optional>

namespace porch {

/// One post to a channel: what the log says, or what this user wrote and the log has not settled.
struct AnnouncementItem
{
    QString source;
    QString channel;       ///< as in the subjects
    QString title;         ///< as people call it
    ConversationItem post; ///< its text, its author, and how far it has come: as a reply has these

    QByteArray key() const { return post.row.id; }
    bool operator==(const AnnouncementItem &) const = default;
};

/// The newest announcements first: what this user's outbox still holds, then the log's.
class AnnouncementModel : public KeyedListModel<AnnouncementItem>
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< AnnouncementItem
    };
    Q_ENUM(Role)

    explicit AnnouncementModel(QObject *parent = nullptr);

    /// How people call the signed-in user; may be empty.
    void setMe(const QString &user, const QString &name);
    /// The clock that the outbox reckons by: what it holds counts down by it.
    void setClock(Clock clock);
    void setTimeZone(const QTimeZone &zone);
    QTimeZone timeZone() const { return m_zone; }
    Micros now() const { return m_clock(); }
    /// For the names of channels that nothing was announced in yet.
    void setChannels(const std::vector<ChannelRow> &channels);
    /// As the cache has them, newest first.
    void setRows(const std::vector<AnnouncementRow> &rows);
    void setPending(const std::vector<PendingAction> &pending);

    /// The newest of this user's that can still be taken back.
    std::optional<AnnouncementItem> held() const;
    /// How far it has come: "Delivered to Slack 14:06".
    QString state(const AnnouncementItem &item) const;
    QString author(const AnnouncementItem &item) const;
    /// All of it, as it is copied.
    QString plain(const AnnouncementItem &item) const;

    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// The list is another than before, or what is in it.
    void updated();

private:
    AnnouncementItem itemOf(const AnnouncementRow &row) const;
    AnnouncementItem itemOf(const PendingAction &action) const;
    QString titleOf(const QString &source, const QString &channel) const;
    ConversationWords words(const QString &source) const;
    void rebuild();
    void countDown();

    Clock m_clock = systemClock();
    QTimer m_countdown; ///< to the next second of what is held
    QString m_me;
    QString m_meName;
    QTimeZone m_zone;
    std::shared_ptr<const DepartmentSettings> m_settings;
    std::vector<ChannelRow> m_channels;
    std::vector<AnnouncementRow> m_rows;
    std::vector<PendingAction> m_pending;
};

} // namespace porch

Q_DECLARE_METATYPE(porch::AnnouncementItem)
