// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/store/BridgeQueries.h"
#include "models/store/Changes.h"
#include "ui/kit/TimeText.h"

#include <QObject>
#include <QTimer>

namespace porch {

class Reader;

/// How the bridges to residents' channels fare, in words for the status bar: a channel that fell silent looks
/// like a quiet night otherwise.
class BridgeWatch : public QObject
{
    Q_OBJECT
public:
    /// A bridge speaks at least every five minutes; after that long it is not there.
    static constexpr Micros kSilence = Micros(12) * 60 * 1'000'000;

    BridgeWatch(Reader &reader, Clock clock, QObject *parent = nullptr);

    void setTimes(const kit::TimeText &times);
    /// While the log is not read to its end nobody knows.
    void setLive(bool live);
    void apply(const Changes &changes);

    /// What is true of one source, by the word of its bridges.
    /// @param newest when the newest message came from it; 0: none yet
    static QString words(const QString &source, const std::vector<BridgeHealth> &bridges, Micros newest,
                         Micros now, const kit::TimeText &times);

Q_SIGNALS:
    /// Empty: there is no bridge, or nothing is known.
    void changed(const QString &words);

private:
    struct State
    {
        std::vector<BridgeHealth> bridges;
        QHash<QString, Micros> newest; ///< by source
    };
    static Result<State> read(Database &db);

    void look();
    void tell();

    Reader &m_reader;
    Clock m_clock;
    kit::TimeText m_times;
    State m_state;
    QTimer m_soon;
    QTimer m_tick;
    bool m_live = false;
    QString m_told;
};

} // namespace porch
