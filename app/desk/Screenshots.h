// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Theme.h"

#include <QDir>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace porch {

class Desk;
class SignInWindow;

/// Renders every panel, light and dark, to PNG files of 1440 x 900 as the window itself paints them, once the
/// desk has something to show.
class Screenshots : public QObject
{
    Q_OBJECT
public:
    /// @param only pictures whose names begin with this; empty: all
    Screenshots(Desk &desk, kit::Theme &theme, const QString &folder, const QString &only = {},
                QObject *parent = nullptr);
    ~Screenshots() override;

    /// finished() follows; the desk itself must be started by the caller.
    void start();

Q_SIGNALS:
    /// @param problem empty when all went well
    void finished(const QString &problem);

private:
    struct Scene
    {
        QString name;
        std::function<void()> set;
        std::function<void()> leave;
        std::function<QWidget *()> window = {}; ///< another than the desk's
        std::function<bool()> isReady = {};     ///< whether all is painted; none: after a moment it is
    };

    void onState();
    void chooseTip();
    void next();
    void take();
    std::vector<Scene> scenes();
    void addGateScenes(std::vector<Scene> &scenes);
    void addMapScenes(std::vector<Scene> &scenes);
    void addBoardScenes(std::vector<Scene> &scenes);
    void addCaseScenes(std::vector<Scene> &scenes);

    Desk &m_desk;
    kit::Theme &m_theme;
    QDir m_folder;
    const QString m_only;
    std::vector<Scene> m_scenes;
    std::unique_ptr<SignInWindow> m_gate;
    std::size_t m_scene = 0;
    bool m_dark = false;
    bool m_begun = false;
    QTimer m_settle; ///< the panels read on other threads; a picture is taken when they are done
    QTimer m_patience;
};

} // namespace porch
