// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/items/ConversationPlaces.h"
#include "models/items/ConversationSource.h"
#include "models/items/ConversationWords.h"
#include "models/items/KeyedListModel.h"

#include <QHash>
#include <QTimeZone>
#include <QTimer>

namespace porch {

/// One conversation, oldest first: the cache's rows, then what is still in this user's outbox.
/// Re-reads when told that the tip changed, and changes only the rows that differ.
class ConversationModel : public KeyedListModel<ConversationItem>
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< ConversationItem
    };
    Q_ENUM(Role)

    explicit ConversationModel(ConversationSource &source, QObject *parent = nullptr);

    /// The signed-in user: their name in the log, and how people call them (may be empty).
    void setMe(const QString &user, const QString &name = {});
    QString me() const { return m_me; }
    QString meName() const { return m_meName; }
    /// The clock that the outbox reckons by: what it holds counts down by it.
    void setClock(Clock clock);
    /// The department's: days begin and times are told in it.
    void setTimeZone(const QTimeZone &zone);
    QTimeZone timeZone() const { return m_zone; }
    void setSettings(std::shared_ptr<const DepartmentSettings> settings);
    const DepartmentSettings &settings() const { return *m_settings; }
    std::shared_ptr<const DepartmentSettings> sharedSettings() const { return m_settings; }

    /// Looks for places in what residents wrote, from now on.
    /// @param places outlives this
    void setPlaces(PlaceWorker &places);
    /// Null: nobody looks for places.
    const ConversationPlaces *places() const { return m_places; }
    /// One of an item's places.
    struct PlaceSpot
    {
        int row = 0;
        std::size_t place = 0;
    };
    /// The one that tells most of where the tip happened, while nobody has said it.
    std::optional<PlaceSpot> nextPlace() const;
    /// What this user said last of where it happened, on its way to the log; none: nothing is on its way.
    std::optional<PendingAction> placing() const;

    /// Shows another conversation; an empty key shows none.
    void open(const QByteArray &tip);
    QByteArray tipKey() const { return m_key; }
    /// As last read; none while it is read first, or when the cache does not know it.
    const std::optional<TipRow> &tip() const { return m_tip; }
    /// The tips that say the same and are merged with it, as last read.
    const std::vector<TipRow> &merged() const { return m_merged; }
    /// The first read after open() has not answered yet.
    bool isLoading() const { return m_loading; }

    bool hasOlder() const { return m_hasOlder; }
    void fetchOlder();

    /// What of this tip is on its way: not refused, its echo not folded yet. In the order of the clicks.
    std::vector<PendingAction> unsettled() const;

    /// An action of this user that is still in the outbox, whatever its tip.
    std::optional<PendingState> pendingState(const QByteArray &id) const;
    /// The cache has the echo of an action of this conversation.
    bool isFolded(const QByteArray &id) const;

    /// Where a file of any conversation is, by its name in the file store.
    void setFileState(const QByteArray &object, const FileState &state);
    FileState fileState(const QByteArray &object) const { return m_files.value(object); }

    /// How this conversation's items are put into words.
    ConversationWords words() const;

    QVariant data(const QModelIndex &index, int role) const override;

public Q_SLOTS:
    /// A batch was folded.
    void apply(const porch::Changes &changes);
    void setPending(const std::vector<porch::PendingAction> &pending);
    /// Reads again, for instance after the cache was replaced.
    void refresh();

Q_SIGNALS:
    /// The tip's own row, or what is on its way for it, is another than before.
    void tipChanged();
    void readFailed(const QString &problem);
    /// A page of older items went in at the beginning, or there are none.
    void olderFetched();

private:
    bool isAbout(TipId tip) const;
    void readNewest();
    void take(ConversationPage page, std::size_t asked);
    void takeOlder(ConversationPage page, std::size_t asked, bool overlapping);
    void readOlder(bool overlapping);
    std::vector<ConversationItem> assembled() const;
    ConversationItem itemOf(const PendingAction &action) const;
    void rebuild();
    void countDown();
    QDate dayOf(Micros at) const;

    ConversationSource &m_source;
    Clock m_clock = systemClock();
    QTimer m_countdown; ///< to the next second of what is held
    QString m_me;
    QString m_meName;
    QTimeZone m_zone;
    std::shared_ptr<const DepartmentSettings> m_settings;
    QByteArray m_key;
    std::optional<TipRow> m_tip;
    std::vector<TipRow> m_merged;
    std::vector<TimelineRow> m_rows; ///< the newest stretch, without a gap, as read
    std::vector<PendingAction> m_pending;
    ConversationPlaces *m_places = nullptr;
    QHash<QByteArray, FileState> m_files; ///< by object; those nobody asked for are missing
    quint64 m_generation = 0;             ///< answers to an older one are dropped
    bool m_loading = false;
    bool m_reading = false;
    bool m_again = false; ///< something changed while a read was under way
    bool m_readingOlder = false;
    bool m_hasOlder = false;
};

} // namespace porch
