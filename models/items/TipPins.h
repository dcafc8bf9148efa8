// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/PlaceFindings.h"
#include "models/places/PlaceWorker.h"
#include "models/store/PlaceQueries.h"
#include "models/store/Reader.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <optional>
#include <vector>

namespace porch {

/// How sure it is where a tip happened; each has its own shape.
enum class PinCertainty : quint8 {
    Confirmed, ///< a person said so
    Suggested, ///< the place finder, or the tip's source, and it is one point
    Uncertain, ///< likewise, but only that it lies somewhere within a circle
};

/// Where a tip stands on the map.
struct TipPin
{
    GeoPoint at;
    PinCertainty certainty = PinCertainty::Suggested;
    double radius = 0; ///< metres around the point within which it lies
    QString name;      ///< as the map or the source has it; may be empty
    friend bool operator==(const TipPin &, const TipPin &) = default;
};

/// One open tip, as the map knows it.
struct MapTip
{
    TipId tip = 0;
    TipKeys keys;
    PlaceKnown known = PlaceKnown::No;
    std::optional<TipPin> pin; ///< none: unmapped
    int choices = 0;           ///< unmapped: so many places may be meant; 0: nothing was found
    bool settled = false;      ///< false while its words are still being read for places
    friend bool operator==(const MapTip &, const MapTip &) = default;
};

/// All open tips and where they happened: as people confirmed, else as their source gave it, else as the
/// place finder reads their words. A suggestion is shown only where one place is clearly meant; it confirms
/// nothing. Lives on the GUI thread, waits for nothing; the words of the newest tips are read first.
class TipPins : public QObject
{
    Q_OBJECT
public:
    /// All outlive this.
    TipPins(Reader &reader, PlaceWorker &places, QObject *parent = nullptr);

    /// Those that are open, by tip.
    const QHash<TipId, MapTip> &tips() const { return m_tips; }
    const MapTip *find(TipId tip) const;
    /// So many tips have words that are not read yet.
    int unread() const { return m_unread; }

public Q_SLOTS:
    void apply(const porch::Changes &changes);
    /// Reads everything anew: the cache was opened or replaced.
    void reload();

Q_SIGNALS:
    /// Everything may be another now.
    void reset();
    /// These came, went (find() answers null), moved or changed otherwise.
    void changed(const std::vector<porch::TipId> &tips);
    void failed(const QString &problem);

private:
    enum class Keep : quint8 { Nothing, Findings };

    void readAll(Keep keep);
    void takeAll(const PlacedTips &all, Keep keep);
    void readDirty();
    void takeDirty(const std::vector<TipId> &asked, const std::vector<PlacedTip> &tips);
    MapTip mapTipOf(const PlacedTip &placed, const MapTip *before) const;
    void readAllWords();
    void readWords();
    void takeWords(const std::vector<TipTexts> &texts);
    bool settle(const TipTexts &texts);
    void set(const MapTip &tip);
    void remove(TipId tip);
    void retry(const QString &problem);

    Reader &m_reader;
    PlaceFindings m_findings;
    QHash<TipId, MapTip> m_tips;
    int m_unread = 0;
    bool m_wanted = false;         ///< reload() was called
    bool m_reading = false;        ///< the tips themselves
    quint64 m_generation = 0;      ///< of all tips; answers to an older one are dropped
    QSet<TipId> m_dirty;           ///< are to be read again
    std::deque<TipId> m_queue;     ///< their words are to be read
    QSet<TipId> m_queued;          ///< of these, those that still are
    bool m_readingWords = false;   ///< one page at a time, so that no older answer comes after a newer
    quint64 m_wordsGeneration = 0; ///< of the queue; likewise
    QTimer m_again;
};

} // namespace porch
