// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/BoardAreas.h"
#include "models/items/Clock.h"
#include "models/store/BoardQueries.h"
#include "models/store/CaseRows.h"
#include "models/store/Reader.h"
#include "models/store/Rows.h"

#include <QObject>
#include <QTimeZone>
#include <QTimer>

#include <memory>
#include <optional>

namespace porch {

/// How long a stretch of time the board measures in.
enum class BoardRange : quint8 { Day, Week, FourWeeks };
int daysOf(BoardRange range);

/// Bounds of so many stretches of whole days, of which the last ends with today in that zone.
std::vector<Micros> boardSteps(Micros now, const QTimeZone &zone, int days, int count);

/// A link that waits for a supervisor, and whose tip it is.
struct Proposal
{
    LinkRow link;
    QString reporter; ///< as the desk calls them; may be empty
    QString channel;
    bool operator==(const Proposal &) const = default;
};

/// What the board shows, read from the cache when somebody looks: anew when the log changes it, and as time
/// passes. Lives on the GUI thread and never waits.
class BoardModel : public QObject
{
    Q_OBJECT
public:
    /// So many stretches of first answers.
    static constexpr int kSteps = 12;
    /// So many tips are listed behind a figure.
    static constexpr int kMostListed = 1'000;
    static constexpr int kMostProposals = 200;

    /// @param reader outlives this
    BoardModel(Reader &reader, Clock clock, QObject *parent = nullptr);

    void setZone(const QTimeZone &zone);
    /// @param channel 0: all
    void show(BoardRange range, qint64 channel);
    /// What new tips are counted by; null: there is no map.
    void setAreas(std::shared_ptr<const BoardAreas> areas);
    /// Whether somebody looks: nobody counts for a page that nobody sees.
    void setWatched(bool watched);
    /// While the desk catches up everything changes all the time, and nothing is counted.
    void setCatchingUp(bool catchingUp);

    BoardRange range() const { return m_range; }
    qint64 channel() const { return m_question.channel; }
    const QTimeZone &zone() const { return m_zone; }
    const std::shared_ptr<const BoardAreas> &areas() const { return m_areas; }
    /// None before the first answer.
    const BoardFigures *figures() const { return m_figures.get(); }
    const std::vector<ChannelRow> &channels() const { return m_channels; }
    /// The newest of the links that wait, the newest first.
    const std::vector<Proposal> &proposals() const { return m_proposals; }
    /// So many wait in all; none before they were counted.
    const std::optional<qint64> &waitingLinks() const { return m_waiting; }
    /// Why the figures, or the links, could not be read the last time; empty: they could.
    const QString &problem() const { return m_problem; }
    const QString &linksProblem() const { return m_linksProblem; }

    /// The tips behind a figure that is shown.
    void list(QObject *context, const BoardPick &pick, std::function<void(Result<BoardTips>)> done);

public Q_SLOTS:
    void apply(const porch::Changes &changes);
    /// The cache was opened or replaced.
    void reload();

Q_SIGNALS:
    /// Figures, channels or links are others, or as of another moment, or could not be read.
    void changed();
    /// waitingLinks() may be another, also while nobody looks at the board.
    void linksCounted();

private:
    struct Answer
    {
        BoardFigures figures;
        std::vector<ChannelRow> channels;
    };
    struct Links
    {
        std::vector<Proposal> newest;
        qint64 waiting = 0;
    };
    static Result<Links> readLinks(Database &db);
    void readSoon();
    void read();
    void readProposals();
    void takeProposals(Result<Links> links);
    BoardQuestion ask() const;

    Reader &m_reader;
    Clock m_clock;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    BoardRange m_range = BoardRange::Week;
    BoardQuestion m_question; ///< of the figures that are shown; the channel that is asked for
    std::shared_ptr<const BoardAreas> m_areas;
    std::unique_ptr<BoardFigures> m_figures;
    std::vector<ChannelRow> m_channels;
    std::vector<Proposal> m_proposals;
    std::optional<qint64> m_waiting;
    QString m_problem;
    QString m_linksProblem;
    QTimer m_soon;
    QTimer m_tick;
    QTimer m_linksSoon;
    bool m_reading = false;
    bool m_again = false;
    bool m_watched = false;
    bool m_catchingUp = false;
};

} // namespace porch
